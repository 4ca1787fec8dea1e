// SPDX-License-Identifier: Apache-2.0

/// What the application itself writes into a chat.
enum ChatNotice: Sendable {
  case encrypted
  case created(String)
  case added([String])
  case left
  case titled(String)
  case madeAdmin(String)
  case timer(String)
  case timerOff
  case pinned
  case exportBlocked
  case numberChanged
}
