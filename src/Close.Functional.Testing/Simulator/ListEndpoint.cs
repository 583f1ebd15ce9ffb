namespace Close.Functional.Testing;

/// <summary>The two lists.</summary>
internal static class ListEndpoint
{
    public static (World World, Envelope Answer) Sms(Visit visit) => visit.Answer(Answers.NoSuchAddress);

    public static (World World, Envelope Answer) Activities(Visit visit) => visit.Answer(Answers.NoSuchAddress);
}
