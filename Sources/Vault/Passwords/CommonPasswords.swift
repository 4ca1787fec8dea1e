// SPDX-License-Identifier: Apache-2.0

/// Passwords of twelve characters and more that people commonly take, from public lists of such and the words of our
/// own trade; folded to lower case. Runs and repetitions are found by rule.
enum CommonPasswords {
  static let all = Set(text.split { $0 == " " || $0 == "\n" }.map(String.init))

  private static let text = """
    098765432100 098765432109 111222333444 112233445566 121212121212 123123123123 123321123321 123412341234
    123456123456 1234567890123 12345678901234 1234567890ab 1234567890qw 1234567890qwerty 1234567891011
    123456789123 123456789abc 123456789abcd 123456789qwe 123qweasdzxc 147258369000 147258369147 159753159753
    1q2w3e4r5t6y 1q2w3e4r5t6y7u 1q2w3e4r5t6y7u8i 1qaz2wsx3edc 1qaz2wsx3edc4rfv 741852963741 789456123789
    987654321098 a1b2c3d4e5f6 aaaaaa111111 abc123abc123 abcd12345678 abcdefg12345 abcdefgh1234 admin1234567
    admin12345678 adminadmin12 adminadminadmin administrator administrator1 administrator123 adminpassword
    arsenal12345 asdfasdfasdf asdfghjkl123 asdfghjkl1234 asdfghjklzxcvbnm ashley123456 barcelona123 baseball1234
    basketball12 batman123456 blahblahblah blink182blink celtic123456 changeme123! changeme1234 changemenow1
    charlie12345 chelsea12345 chelseafc123 civilservice civilservice1 computer1234 correcthorse
    correcthorsebatterystaple daniel123456 december2026 default12345 defaultpassword department123 downingstreet
    dragon123456 england12345 everton12345 facebook1234 february2026 football1234 freedom12345 godisgood123
    goodluck1234 goodmorning1 google123456 government12 government123 hallelujah12 hello1234567 hellohello12
    helloworld12 helloworld123 helloworld1234 ilovemyfamily iloveyou1234 iloveyou12345 iloveyouforever
    iloveyousomuch internet1234 january2026! jennifer1234 jesuschrist1 jesusislord1 jordan123456 killer123456
    letmein12345 letmein123456 letmeinplease liverpool123 liverpoolfc1 london123456 londonlondon manchester12
    manchesterunited master123456 michael12345 microsoft123 minecraft123 ministerminister monkey123456
    mypassword12 mypassword123 newpassword1 nothing12345 november2026 onrecord1234 onrecordonrecord p@ssw0rd1234
    p@ssword1234 parliament12 passw0rd1234 password!234 password1111 password123! password123123 password1234
    password1234! password12345 password123456 password2024 password2025 password2026 passwordpassword
    pokemon12345 princess1234 qazwsxedcrfv qweasdzxc123 qwerty123456 qwerty1234567 qwerty12345678 qwerty654321
    qwertyqwerty qwertyuiop12 qwertyuiop123 qwertyuiop1234 qwertyuiop[] qwertyuiopas qwertyuiopasdfghjkl
    rangers12345 realmadrid12 root12345678 rootpassword samsung12345 samsunggalaxy secret123456 secretsecret
    shadow123456 spiderman123 spring2026!! starwars1234 summer2024!! summer2025!! sunshine1234 superman1234
    supersecret1 temporary123 temppassword test12345678 testing12345 testpassword1 testtesttest tottenham123
    trustno1trustno1 welcome1234! welcome12345 welcome123456 welcome2024! welcome2025! welcome2026! westminster1
    westminster12 whatever1234 whatsapp1234 whitehall123 windows12345 winter2024!! winter2025!! winter2026!!
    zaq12wsxcde3 zxcvbnm12345 zxcvbnmasdfghjkl
    """
}
