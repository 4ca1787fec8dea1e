// SPDX-License-Identifier: Apache-2.0

/// Signed in at the authority's own sign-in: one step back into our own pages, which the browser trusts from here on.
package struct WelcomePage: Page {
  package init() {}

  package var title: String { "You are signed in" }

  package var body: HTML {
    h1(title)
    buttons { buttonLink("Continue", to: Paths.home) }
  }

  package static var samples: [Sample] { [Sample(.typical, WelcomePage())] }
}
