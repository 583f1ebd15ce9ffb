namespace Close.Functional.Samples.CassetteTests;

/// <summary>What this project tests. In a real one it stands in the project beside it.</summary>
public static class Reminder
{
    /// <summary>Reminds a lead, unless the newest message is already theirs.</summary>
    public static CloseIO<string> Send(string ours, string theirs, string lead) =>
        from query in SmsQuery.Parse(new SmsQueryFields { LeadIds = [lead], Limit = 1 })
        from newest in SmsApi.List(query)
        from outcome in newest.Data.Any(sms => sms.Direction == SmsDirection.Inbound) ? CloseIO.Pure("answered") : Write(ours, theirs, lead)
        select outcome;

    private static CloseIO<string> Write(string ours, string theirs, string lead) =>
        from draft in SmsDraft.SendNow(ours, theirs, "Are we still on for noon?", lead)
        from sent in SmsApi.Create(draft)
        select sent.Status.Text;
}
