// SPDX-License-Identifier: Apache-2.0
import HTTPTypes

/// What changes something must come from our own pages: the browser says so itself (Sec-Fetch-Site), or else names our
/// origin. Programs with a token carry no cookie and are not asked.
enum OriginCheck {
  static func check(_ head: HTTPRequest, _ route: Route, _ client: Client, _ settings: DoorSettings) throws(DoorError) {
    guard route.method != .get, !route.admits.isForPrograms else { return }
    if let site = head.headerFields[.secFetchSite] {
      guard site == "same-origin" else { throw .formNotOurs }
      return
    }
    guard let origin = head.headerFields[.origin], origin == ours(head, client, settings) else { throw .formNotOurs }
  }

  private static func ours(_ head: HTTPRequest, _ client: Client, _ settings: DoorSettings) -> String {
    if let address = settings.publicAddress, head.authority?.lowercased() == settings.publicAuthority {
      return address
    }
    return (client.isSecure ? "https://" : "http://") + (head.authority ?? "")
  }
}
