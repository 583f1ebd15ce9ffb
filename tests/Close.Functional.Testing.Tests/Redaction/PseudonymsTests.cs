using System.Globalization;
using Close.Functional.Testing.Tests.Cassettes;
using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Testing.Tests.Redaction;

public sealed class PseudonymsTests
{
    private static readonly Pseudonyms Made = Pseudonyms.Of(PseudonymPolicy.Of("a salt of this test"));
    private static readonly Pseudonyms Other = Pseudonyms.Of(PseudonymPolicy.Of("another salt"));

    private static readonly Gen<(Person Person, Interaction Interaction)> About =
        from person in Person.Any
        from interaction in Person.Interactions(person)
        select (person, interaction);

    private static readonly Gen<Interaction> Interactions = Gen.OneOf(
        About.Select(about => about.Interaction),
        from request in CassetteArbitraries.Requests from text in MessageTexts select new Interaction(request with { Query = [new("text", text), new("name", text), new("phone", text), new("x", text)] }, new RecordedResponse(200)));

    private static Gen<string> MessageTexts => Gen.OneOf(
        CloseGenerators.MessageText.Generator,
        from parts in Gen.OneOf(Person.Phones, Person.Emails, Person.Names, CloseGenerators.MessageText.Generator, Gen.Elements("+", "1", "00", " ", "%2B", "%40", "@", "https://example.org/Ada%20B/?x=Adam", "<p class=\"Ada\">", "&amp;", "lead_7dHe4vK1nPqW3xYz", "1️⃣", "q")).ArrayOf()
        select string.Concat(parts));

    [Property(MaxTest = 500)]
    public Property To_replace_twice_is_to_replace_once() => Prop.ForAll(Arb.From(Interactions), interaction =>
        Assert.Equal(Made.Apply(interaction), Made.Apply(Made.Apply(interaction))));

    [Property(MaxTest = 2000)]
    public Property To_replace_a_text_twice_is_to_replace_it_once() => Prop.ForAll(
        Arb.From(from name in Gen.Elements("text", "name", "phone", "x") from text in MessageTexts select (name, text)),
        of => Assert.Equal(Value(of.name, of.text), Value(of.name, Value(of.name, of.text))));

    [Property]
    public Property The_same_is_replaced_by_the_same_each_time() => Prop.ForAll(Arb.From(Interactions), interaction =>
        Assert.Equal(Made.Apply(interaction), Pseudonyms.Of(PseudonymPolicy.Of("a salt of this test")).Apply(interaction)));

    [Property]
    public Property Nothing_of_a_person_is_left_in_any_encoding() => Prop.ForAll(Arb.From(About), about =>
    {
        string[] secrets = [about.Person.Phone, about.Person.Phone[^8..], about.Person.Email, .. about.Person.Name.Split([' ', '-', ','], StringSplitOptions.RemoveEmptyEntries)];

        Assert.NotEmpty(SecretScan.Of(secrets).Find(Tapes.Of(about.Interaction)));
        Assert.Empty(SecretScan.Of(secrets).Find(Tapes.Of(Made.Apply(about.Interaction))));
    });

    [Property(MaxTest = 300)]
    public Property What_matches_still_matches_when_both_are_replaced() => Prop.ForAll(
        Arb.From(
            from request in Gen.OneOf(CassetteArbitraries.Requests, About.Select(about => about.Interaction.Request))
            from json in JsonTexts.SameMeaning
            from form in Gen.Choose(0, 3)
            from query in Gen.Shuffle(request.Query.ToArray())
            let one = form == 0 ? request with { Body = Tapes.Json(json.One) } : request
            let body = form == 0 ? new CassetteBody.Text(json.Other) : form == 1 ? new CassetteBody.Base64(request.Body.ToBody()) : request.Body
            select (One: one, Other: request with { Body = body, Query = query })),
        pair =>
        {
            Assert.True(Tapes.Matches(pair.One, pair.Other));
            Assert.True(Tapes.Matches(Made.Apply(pair.One), Made.Apply(pair.Other)));
        });

    [Property]
    public Property A_number_is_replaced_by_one_number_however_it_is_written() => Prop.ForAll(
        Arb.From(from phone in Person.Phones from written in Person.Written(phone) select (phone, written)),
        pair => Assert.All(
            new[] { Value("remote_phone", pair.written), Value("local_phone__in", pair.written), Value("text", $"Call {pair.written}, please"), Value("x", pair.written) },
            value => Assert.EndsWith(Digits(value), Digits(Value("remote_phone", pair.phone)), StringComparison.Ordinal)));

    [Property]
    public Property Different_values_stay_different() => Prop.ForAll(
        Arb.From(
            from kind in Gen.Elements(("remote_phone", Person.OtherPhones), ("name", Person.Names), ("email", Person.Emails), ("text", CloseGenerators.MessageText.Generator))
            from one in kind.Item2
            from other in kind.Item2
            select (Kind: kind.Item1, one, other)),
        pair => Assert.Equal(pair.one == pair.other, Value(pair.Kind, pair.one) == Value(pair.Kind, pair.other)));

    [Property]
    public Property Another_key_gives_other_values() => Prop.ForAll(Arb.From(Person.Any), person =>
        Assert.All(new[] { ("name", person.Name), ("email", person.Email), ("text", $"I am {person.Name}") }, pair => Assert.NotEqual(Value(pair.Item1, pair.Item2), Value(pair.Item1, pair.Item2, Other), StringComparer.Ordinal)));

    [Property]
    public Property What_holds_nothing_of_people_stays_as_it_is() => Prop.ForAll(
        Arb.From(from id in Gen.Elements("lead_7dHe4vK1nPqW3xYz", "acti_5kLm6nOp7qRs8tUv9wXyZ0") from date in CloseGenerators.Date.Generator select (id, date)),
        of =>
        {
            var interaction = Tapes.Answered(
                new RecordedRequest("GET", $"/activity/sms/{of.id}/") { Query = [new("lead_id", of.id), new("date_created__gt", of.date.ToString("O", CultureInfo.InvariantCulture))] },
                $$"""{"id":"{{of.id}}","date_created":"{{of.date.ToString("O", CultureInfo.InvariantCulture)}}","status":"sent","cost":"3","size":12345678901,"note":null,"text":""}""");

            Assert.Equal(interaction, Made.Apply(interaction));
        });

    [Property]
    public Property An_activity_still_reads_and_only_what_is_about_people_differs() => Prop.ForAll(CloseGenerators.Activity, activity =>
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        CloseJson.WriteActivity(buffer, activity);
        var replaced = Made.Apply(new Interaction(new RecordedRequest("GET", "/"), new RecordedResponse(200) { Body = CassetteBody.Of(HttpBody.Of(buffer.WrittenMemory)) }));

        var read = CloseJson.ReadActivity(replaced.Response!.Body.ToBody().Bytes).Match(Right: one => one, Left: error => throw new InvalidOperationException(error.Message));
        Assert.Equal((activity.Id, activity.GetType(), activity.LeadId, activity.UserId, activity.DateCreated), (read.Id, read.GetType(), read.LeadId, read.UserId, read.DateCreated));
    });

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    private static string Value(string name, string value, Pseudonyms? made = null) =>
        (made ?? Made).Apply(new RecordedRequest("GET", "/") { Query = [new(name, value)] }).Query[0].Value;
}
