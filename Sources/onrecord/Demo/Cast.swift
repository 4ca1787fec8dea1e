// SPDX-License-Identifier: Apache-2.0

/// The people of the story, all invented; numbers and domains are those set aside for fiction.
enum Cast {
  static func name(_ key: String) -> String {
    switch key {
    case "ada": "Ada Obi"
    case "ben": "Ben Acheampong"
    case "maren": "Maren Holt"
    case "callum": "Callum Reyes"
    case "priya": "Priya Nair"
    case "jonas": "Jonas Weber"
    case "lars": "Lars Brandt"
    default: key
    }
  }

  static func number(_ key: String) -> String {
    switch key {
    case "ada": "+44 7700 900101"
    case "ben": "+44 7700 900102"
    case "maren": "+44 7700 900103"
    case "callum": "+44 7700 900104"
    case "priya": "+44 7700 900105"
    case "jonas": "+44 7700 900106"
    default: "+44 7700 900107"
    }
  }
}
