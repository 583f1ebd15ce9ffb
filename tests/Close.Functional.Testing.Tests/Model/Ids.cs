namespace Close.Functional.Testing.Tests.Model;

/// <summary>Ids that are known to be good.</summary>
internal static class Ids
{
    public static SmsId Sms(string id) => SmsId.Parse(id).Match(Succ: valid => valid, Fail: _ => throw new InvalidOperationException("The id is not valid."));
}
