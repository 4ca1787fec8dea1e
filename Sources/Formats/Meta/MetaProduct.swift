// SPDX-License-Identifier: Apache-2.0

/// Which of Meta's services a thread is of: its files look alike, so what stands around them tells.
enum MetaProduct: Hashable {
  case messenger, instagram

  /// nil where the path does not say.
  init?(path: String) {
    if path.contains("your_instagram_activity/") || path.contains("instagram-") {
      self = .instagram
    } else if path.contains("your_activity_across_facebook/") || path.contains("your_facebook_activity/")
      || path.contains("facebook-")
    {
      self = .messenger
    } else {
      return nil
    }
  }

  /// What the other files of the export say; nil where they are silent.
  init?(around tree: FileTree) {
    for file in tree.files {
      if let product = MetaProduct(path: file.path) {
        self = product
        return
      }
      if file.inside.contains("followers_and_following/") {
        self = .instagram
        return
      }
    }
    return nil
  }
}
