namespace Close.Functional.Testing;

/// <summary>What a value is about, by the name in front of it.</summary>
internal enum PersonalKind
{
    /// <summary>Nothing that is known: only numbers and e-mail addresses are looked for.</summary>
    Other,

    /// <summary>A telephone number, or a list of them.</summary>
    Phone,

    /// <summary>A name, with an e-mail address or without.</summary>
    Name,

    /// <summary>What a person wrote or said.</summary>
    Text,
}
