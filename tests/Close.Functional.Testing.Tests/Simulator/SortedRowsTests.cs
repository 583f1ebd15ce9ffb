using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Testing.Tests.Simulating;

public sealed class SortedRowsTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>So many seconds after the start, and whether the row with that number is put in or taken out.</summary>
    private static readonly Arbitrary<(int Number, bool IsAdded)[]> Steps = Arb.From(
        (from number in Gen.Choose(0, 400) from isAdded in Gen.Frequency((3, Gen.Constant(true)), (1, Gen.Constant(false))) select (number, isAdded)).ArrayOf());

    [Property(EndSize = 3_000, MaxTest = 40)]
    public Property Whatever_is_put_in_and_taken_out_the_rows_are_those_of_a_sorted_list() => Prop.ForAll(Steps, steps =>
    {
        var rows = SortedRows.Empty;
        var plain = new SortedDictionary<string, Row>(StringComparer.Ordinal);
        foreach (var (number, isAdded) in steps)
        {
            var row = Row.Of(Lists.Sms(number, Start.AddSeconds(number / 3)));
            if (isAdded && plain.TryAdd(row.Id, row))
            {
                rows = rows.Add(row);
            }
            else if (!isAdded && plain.Remove(row.Id, out var before))
            {
                rows = rows.Remove(before);
            }
        }

        Same(plain.Values, rows);
    });

    [Property(MaxTest = 30)]
    public Property Rows_that_are_taken_all_at_once_are_the_same_as_one_by_one() => Prop.ForAll(Arb.From(Gen.Choose(0, 3_000)), count =>
    {
        var all = Enumerable.Range(0, count).Select(number => Row.Of(Lists.Sms(number * 7919 % 3001, Start.AddSeconds(number % 50)))).ToList();
        Same(all, SortedRows.Of(all));
    });

    [Fact]
    public void A_version_from_before_a_write_stays_as_it_was()
    {
        var before = SortedRows.Of(Enumerable.Range(0, 2_000).Select(number => Row.Of(Lists.Sms(number, Start.AddSeconds(number)))));
        var after = before.Add(Row.Of(Lists.Sms(5_000, Start))).Remove(before[77]);
        Assert.Equal((2_000, 2_000), (before.Count, after.Count));
        Assert.Equal(Lists.Sms(77, Start).Id.Value, before[77].Id);
    }

    private static void Same(IEnumerable<Row> expected, SortedRows rows)
    {
        var sorted = expected.OrderBy(row => row.Created).ThenBy(row => row.Id, StringComparer.Ordinal).ToList();
        Assert.Equal(sorted.ConvertAll(row => row.Id), [.. Enumerable.Range(0, rows.Count).Select(place => rows[place].Id)]);
        Assert.All(
            Enumerable.Range(-1, 140).Select(second => Start.AddSeconds(second)),
            moment => Assert.Equal(sorted.Count(row => row.Created < moment), rows.CountBefore(moment)));
    }
}
