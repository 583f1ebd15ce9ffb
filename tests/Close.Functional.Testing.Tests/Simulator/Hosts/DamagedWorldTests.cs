using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Testing.Tests.Simulating;

/// <summary>Saved worlds that somebody edited, cut off or mixed up.</summary>
public sealed class DamagedWorldTests
{
    private static readonly string Whole = WorldFile.Write(
        World.Example(Lists.Noon)
            .WithOptions(SimulatorOptions.Default with { RateLimit = new SimulatedRateLimit(5, TimeSpan.FromSeconds(2)), Unreachable = ["+12025550166"] })
            .Made($"{{'status':'scheduled',{SmsScene.Ready},'date_scheduled':'2026-03-01T13:00:00Z'}}").World).AsText();

    private static readonly int Places = Values(JsonNode.Parse(Whole)!).Count();

    [Property(MaxTest = 300)]
    public Property Whatever_takes_the_place_of_a_value_a_world_is_read_or_refused() => Prop.ForAll(
        Arb.From(
            from place in Gen.Choose(0, Places - 1)
            from value in Gen.Elements("null", "0", "-1", "1e99", "true", "\"\"", "\"nonsense\"", "[]", "{}", "[null]", "{\"a\":null}")
            select (place, value)),
        one =>
        {
            var json = JsonNode.Parse(Whole)!;
            Values(json).ElementAt(one.place).ReplaceWith(JsonNode.Parse(one.value));
            return Verdict(json.ToJsonString()).Label($"{one.place} {one.value}");
        });

    [Property(MaxTest = 300)]
    public Property Wherever_it_is_cut_off_a_world_is_refused_with_its_place() => Prop.ForAll(
        Arb.From(Gen.Choose(0, Whole.Length - 1)),
        length => WorldFile.Read(HttpBody.OfText(Whole[..length])).Match(Right: _ => false, Left: told => told.Contains("line ", StringComparison.Ordinal)));

    [Theory]
    [InlineData("\"calls\": 5", "\"calls\": 0")]
    [InlineData("\"window\": \"00:00:02\"", "\"window\": \"00:00:00\"")]
    [InlineData("\"id\": \"lead_acme\"", "\"id\": null")]
    public void A_value_that_cannot_be_is_refused(string good, string bad)
    {
        Assert.Contains(good, Whole, StringComparison.Ordinal);
        var told = WorldFile.Read(HttpBody.OfText(Whole.Replace(good, bad, StringComparison.Ordinal))).Match(Right: _ => "", Left: refusal => refusal);
        Assert.StartsWith("The world cannot be read", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mark_of_the_byte_order_is_passed_over() => Assert.True(WorldFile.Read(HttpBody.OfText("\uFEFF" + Whole)).IsRight);

    // What was read must be a world that works: it answers, and time can pass.
    private static bool Verdict(string json) => WorldFile.Read(HttpBody.OfText(json)).Match(
        Right: world => Simulator.Advance(world, TimeSpan.FromHours(2)).Ask("/activity/").Status is 200 or 401,
        Left: told => told.StartsWith("The world", StringComparison.Ordinal));

    private static IEnumerable<JsonNode> Values(JsonNode node) => node switch
    {
        JsonObject some => some.Select(member => member.Value).OfType<JsonNode>().SelectMany(Values),
        JsonArray { Count: > 0 } some => some.OfType<JsonNode>().SelectMany(Values),
        _ => [],
    } is var below && node.Parent is null ? below : below.Prepend(node);
}
