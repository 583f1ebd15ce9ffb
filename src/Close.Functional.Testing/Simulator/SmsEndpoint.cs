namespace Close.Functional.Testing;

/// <summary>The four operations on single SMS.</summary>
internal static class SmsEndpoint
{
    public static (World World, Envelope Answer) Create(Visit visit) => visit.Answer(Answers.NoSuchAddress);

    public static (World World, Envelope Answer) Get(Visit visit, string id) => visit.Answer(Answers.NoSuchAddress);

    public static (World World, Envelope Answer) Update(Visit visit, string id) => visit.Answer(Answers.NoSuchAddress);

    public static (World World, Envelope Answer) Delete(Visit visit, string id) => visit.Answer(Answers.NoSuchAddress);
}
