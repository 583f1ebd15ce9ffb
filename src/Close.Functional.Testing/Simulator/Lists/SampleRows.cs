using System.Collections.Immutable;

namespace Close.Functional.Testing;

/// <summary>Made-up activities of which only number and date are kept: the rest is made from the number whenever it is asked for.</summary>
internal sealed class SampleRows
{
    private const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const int NumberDigits = 6;
    private const int IdLength = 48;

    private readonly SampleRow[] rows;
    private readonly ImmutableHashSet<int> gone;

    private SampleRows(World world, SampleRow[] rows, DateTimeOffset from, TimeSpan span, ImmutableHashSet<int> gone)
    {
        this.rows = rows;
        this.gone = gone;
        (Seed, OrganizationId, From, Span) = (world.Seed, world.OrganizationId, from, span);
        Leads = Names(world.People.Leads.Keys);
        Users = Names(world.People.Users.Keys);
        UserNames = [.. Users.Select(user => world.People.Users[user].Name)];
    }

    private SampleRows(SampleRows other, ImmutableHashSet<int> gone)
    {
        this.gone = gone;
        (rows, Seed, OrganizationId, From, Span, Leads, Users, UserNames) = (other.rows, other.Seed, other.OrganizationId, other.From, other.Span, other.Leads, other.Users, other.UserNames);
    }

    public static SampleRows None { get; } = new(World.New(DateTimeOffset.UnixEpoch), [], DateTimeOffset.UnixEpoch, TimeSpan.Zero, []);

    public int Count => rows.Length - gone.Count;

    public IEnumerable<Row> Rows => rows.Where(row => !gone.Contains(row.Place));

    public int Seed { get; }

    public string OrganizationId { get; }

    public DateTimeOffset From { get; }

    public TimeSpan Span { get; }

    public string[] Leads { get; }

    public string[] Users { get; }

    public string[] UserNames { get; }

    /// <summary>Makes so many SMS, spread evenly from one moment to another, over the leads and users of a world.</summary>
    public static SampleRows Of(World world, int count, DateTimeOffset from, DateTimeOffset to)
    {
        var samples = new SampleRows(world, new SampleRow[count], from, (to - from) / Math.Max(1, count), []);
        for (var place = 0; place < count; place++)
        {
            samples.rows[place] = new SampleRow(samples, place);
        }

        return samples;
    }

    public Row? Find(string id) =>
        PlaceIn(id) is { } place && place < rows.Length && !gone.Contains(place) && IdOf(place) == id ? rows[place] : null;

    public SampleRows Without(Row row) => row is SampleRow sample && Find(sample.Id) == sample ? new SampleRows(this, gone.Add(sample.Place)) : this;

    /// <summary>The id of a row: it ends with its place, so that no table of ids is needed.</summary>
    public string IdOf(int place) => string.Create(IdLength, (Seed, place), static (span, id) =>
    {
        SimulatedIds.Make("acti", id.Seed, -1 - id.place).CopyTo(span);
        for (var (digit, left) = (span.Length - 1, id.place); digit >= span.Length - NumberDigits; digit--, left /= Digits.Length)
        {
            span[digit] = Digits[left % Digits.Length];
        }
    });

    private static int? PlaceIn(string id)
    {
        var place = 0L;
        foreach (var sign in id.Length < NumberDigits ? "?" : id[^NumberDigits..])
        {
            var value = Digits.IndexOf(sign, StringComparison.Ordinal);
            place = value < 0 ? long.MinValue / Digits.Length : (place * Digits.Length) + value;
        }

        return place is >= 0 and <= int.MaxValue ? (int)place : null;
    }

    private static string[] Names(IEnumerable<string> ids) => [.. ids.Order(StringComparer.Ordinal)];
}
