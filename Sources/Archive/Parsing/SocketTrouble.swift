// SPDX-License-Identifier: Apache-2.0
import Foundation

/// What can go wrong between an archive and its parser.
enum SocketTrouble: Error { case closed, silent, broken }
