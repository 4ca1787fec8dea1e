// SPDX-License-Identifier: Apache-2.0
import Foundation

/// A fictional Signal backup of two messages that opens with one recovery key alone.
package enum LockedExport {
  package static let name = "signal-backup.zip"
  package static let key = "dtjs858asj6tv0jzsqrsmj0ubp335pisj98e9ssnss8myoc08drhtcktyawvx45l"
  package static let wrongKey = "dtjs858asj6tv0jzsqrsmj0ubp335pisj98e9ssnss8myoc08drhtcktyawvx45m"
  package static let words = "Open the relief channel at half past"

  package static let bytes = [UInt8](
    Data(
      base64Encoded: """
        UEsDBBQAAAAAAABQYlyuwOCN8AAAAPAAAAAmAAAAc2lnbmFsLWJhY2t1cC0yMDI2LTAzLTAyLTEwLTAwLTAwL21haW48PDw8PDw8\
        PDw8PDw8PDw8A2ZJjwN9C4eJ7YNNv47vDJZ+MIYH2t/PjvYwtl4377Rghxr79uDiojPPXySwAIgaGkZ1sjLqY2P5mdnVMvK7NUBR\
        sLnBhW8o5tdzeQ9mL+yRaele1O0l+auocbMbpzl+UUpa5jleicAkHnNG4PvxoIIWGnROQCXpbMRMIEfyVVwJzTfmCHt8ofaLthUw\
        M62cArdBV8/9k6au9+NxOnkxwrAIwwNh/RSWf0v8YOUdy6rMpD9r79V7BQ81sch6n8yOLieN/eoa8afO+rEo9brUGOCmO4jEAU94\
        IGHlZWPt6SNQSwMEFAAAAAAAAFBiXJm/158kAAAAJAAAACoAAABzaWduYWwtYmFja3VwLTIwMjYtMDMtMDItMTAtMDAtMDAvbWV0\
        YWRhdGEIARIgCgwHBwcHBwcHBwcHBwcSEHRwqakhhhvjJuh0VsxKx6BQSwMEFAAAAAAAAFBiXAAAAAAAAAAAAAAAACcAAABzaWdu\
        YWwtYmFja3VwLTIwMjYtMDMtMDItMTAtMDAtMDAvZmlsZXNQSwECFAMUAAAAAAAAUGJcrsDgjfAAAADwAAAAJgAAAAAAAAAAAAAA\
        gAEAAAAAc2lnbmFsLWJhY2t1cC0yMDI2LTAzLTAyLTEwLTAwLTAwL21haW5QSwECFAMUAAAAAAAAUGJcmb/XnyQAAAAkAAAAKgAA\
        AAAAAAAAAAAAgAE0AQAAc2lnbmFsLWJhY2t1cC0yMDI2LTAzLTAyLTEwLTAwLTAwL21ldGFkYXRhUEsBAhQDFAAAAAAAAFBiXAAA\
        AAAAAAAAAAAAACcAAAAAAAAAAAAAAIABoAEAAHNpZ25hbC1iYWNrdXAtMjAyNi0wMy0wMi0xMC0wMC0wMC9maWxlc1BLBQYAAAAA\
        AwADAAEBAADlAQAAAAA=
        """)!)  // written by a program
}
