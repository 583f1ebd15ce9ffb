namespace Close.Functional.Testing;

/// <summary>The two lists.</summary>
internal static class ListEndpoint
{
    public static (World World, Envelope Answer) Sms(Visit visit) => Answer(visit, isSms: true);

    public static (World World, Envelope Answer) Activities(Visit visit) => Answer(visit, isSms: false);

    private static (World World, Envelope Answer) Answer(Visit visit, bool isSms) => ListReader.Read(visit, isSms).Match(
        Right: query => visit.Answer(Page(visit, query)),
        Left: visit.Answer);

    private static Envelope Page(Visit visit, ListQuery query)
    {
        var rows = RowSearch.Find(visit.World.Visible, query, visit.Options.TiesBreakById).Skip(query.Skip).Take(query.Limit + 1).ToList();
        return Answers.Ok(writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("data");
            foreach (var row in rows.Take(query.Limit))
            {
                query.Fields!.Write(writer, row.Read(), isStripped: query.Threads is ListThreads.Both && row.Type == "Email");
            }

            writer.WriteEndArray();
            writer.WriteBoolean("has_more", rows.Count > query.Limit);
            writer.WriteEndObject();
        });
    }
}
