namespace Close.Functional;

/// <summary>How the text of an SMS crosses the air.</summary>
public enum SmsEncoding
{
    /// <summary>The default alphabet: 160 units in a message of one segment, 153 in each segment of a longer one.</summary>
    Gsm7 = 0,

    /// <summary>Sixteen bits a unit, for any text: 70 units in a message of one segment, 67 in each segment of a longer one.</summary>
    Ucs2 = 1,
}
