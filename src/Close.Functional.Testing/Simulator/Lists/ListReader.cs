using System.Globalization;

namespace Close.Functional.Testing;

/// <summary>Reads the query of a list: what it asks for, or everything that is wrong with it.</summary>
internal sealed class ListReader
{
    private static readonly string[] Kinds = [.. ActivityWire.Cases.Keys, "Custom"];

    private static readonly string[] TypeNames = ["_type", "_type__in"];
    private static readonly string[] Bounds = ["__gt", "__gte", "__lt", "__lte"];

    private readonly Visit visit;
    private readonly SimulatorOptions options;
    private readonly bool isSms;
    private readonly List<(string Field, string Text)> faults = [];

    private ListReader(Visit visit, bool isSms)
    {
        this.visit = visit;
        this.isSms = isSms;
        options = visit.Options;
    }

    /// <summary>Whether filters have to go together as the page on all activities says .</summary>
    private bool HasRules => !isSms || !options.SmsFiltersAreFree;

    public static Either<Envelope, ListQuery> Read(Visit visit, bool isSms) => FieldChoice.Of(visit).Bind(fields =>
    {
        var reader = new ListReader(visit, isSms);
        var query = reader.Read() with { Fields = fields };
        return reader.faults.Count > 0 ? Left<Envelope, ListQuery>(Answers.FieldErrors(reader.faults)) : query;
    });

    private ListQuery Read()
    {
        var leads = Ids("lead_id", RowField.Lead, id => visit.World.People.Leads.ContainsKey(id));
        var hasOneLead = options.SeveralLeadsAreNotOne ? leads is [{ Values: [_] }] : leads.Count > 0;
        var order = Order(hasOneLead);
        return new ListQuery
        {
            Limit = Number("_limit", 100, options.Caps.Limit),
            Skip = Number("_skip", 0, options.Caps.Skip),
            Order = order,
            Threads = Threads(),
            Filters =
            [
                .. When(isSms, static () => new RowFilter(RowField.Type, ["SMS"])),
                .. Named("id__in", RowField.Id, id => visit.World.Visible.Find(id) is not null),
                .. leads,
                .. NeedsLead(Ids("contact_id", RowField.Contact, id => visit.World.People.Contacts.ContainsKey(id)), "contact_id", hasOneLead),
                .. NeedsLead(Ids("user_id", RowField.User, id => visit.World.People.Users.ContainsKey(id)), "user_id", hasOneLead),
                .. isSms ? [] : NeedsLead(Types(), "_type", hasOneLead),
                .. When(visit.Query("organization_id") is { } organization && organization != visit.World.OrganizationId, static () => new RowFilter(RowField.Id, [])),
            ],
            Created = Range("date_created", isAllowed: !HasRules || order is not ListOrder.NewestHappened),
            Happened = Range("activity_at", isAllowed: !HasRules || order is ListOrder.NewestHappened),
        };
    }

    private int Number(string name, int otherwise, int most)
    {
        if (visit.Query(name) is not { } text)
        {
            return otherwise;
        }

        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            faults.Add((name, "Must be a whole number, 0 or more."));
        }
        else if (number > most)
        {
            faults.Add((name, string.Create(CultureInfo.InvariantCulture, $"Input should be at most {most}.")));
        }

        return number;
    }

    private ListOrder Order(bool hasOneLead)
    {
        switch (isSms ? null : visit.Query("_order_by"))
        {
            case "date_created":
                return ListOrder.OldestCreated;
            case "-activity_at" when hasOneLead:
                return ListOrder.NewestHappened;
            case "-activity_at":
                Refuse(options.IllegalFiltersAreRefused, "_order_by", "Only allowed with a single lead.");
                return ListOrder.NewestCreated;
            case null or "-date_created":
                return ListOrder.NewestCreated;
            default:
                Refuse(!options.UnknownOrderIsIgnored, "_order_by", "Unknown order.");
                return ListOrder.NewestCreated;
        }
    }

    private ListThreads Threads()
    {
        switch (isSms ? "not asked" : visit.Query("thread_emails"))
        {
            case "not asked":
                return ListThreads.NotAsked;
            case "true":
                return ListThreads.Both;
            case "only":
                return ListThreads.Only;
            case null:
                return ListThreads.Absent;
            default:
                Refuse(!options.UnknownThreadingIsIgnored, "thread_emails", "Must be true or only.");
                return ListThreads.Absent;
        }
    }

    /// <summary>The filters by ids of one kind; the list of all activities has a second name for several of them.</summary>
    private List<RowFilter> Ids(string name, RowField field, Func<string, bool> isKnown) =>
        [.. Named(name, field, isKnown), .. isSms ? [] : Named(name + "__in", field, isKnown)];

    private List<RowFilter> Types() =>
        [.. TypeNames.Where(name => visit.List(name) is not null).Select(name => Type(name, visit.List(name)!))];

    private IEnumerable<RowFilter> Named(string name, RowField field, Func<string, bool> isKnown) => visit.List(name) is not { } values ? [] :
    [
        Known(name, new RowFilter(field, visit.Query(name) is "" ? null : values), isKnown), // An empty value asks for rows that have none.
    ];

    private RowFilter Type(string name, string[] values)
    {
        Refuse(!options.UnknownKindsFindNothing && values.Any(value => !Kinds.Contains(value, StringComparer.Ordinal) && !IsCustomType(value)), name, "Unknown type.");
        var custom = values.Where(IsCustomType).ToList();
        return custom.Count > 0 && custom.Count == values.Length
            ? new RowFilter(RowField.CustomType, custom)
            : new RowFilter(RowField.Type, [.. values.Select(value => value == "Custom" ? "CustomActivity" : value)]) { CustomTypes = custom };
    }

    private RowFilter Known(string name, RowFilter filter, Func<string, bool> isKnown)
    {
        Refuse(!options.UnknownIdsFindNothing && filter.Values?.All(isKnown) is false, name, "Object does not exist.");
        return filter;
    }

    private List<RowFilter> NeedsLead(List<RowFilter> filters, string name, bool hasOneLead)
    {
        if (!HasRules || hasOneLead || filters.Count == 0)
        {
            return filters;
        }

        foreach (var given in new[] { name, name + "__in" }.Where(given => visit.Query(given) is not null))
        {
            Refuse(options.IllegalFiltersAreRefused, given, "Only allowed with a single lead.");
        }

        return [];
    }

    private (DateTimeOffset From, DateTimeOffset Before) Range(string field, bool isAllowed)
    {
        var (from, before) = ListQuery.Always;
        var (lower, upper) = (0, 0);
        string? last = null;
        foreach (var name in Bounds.Select(bound => field + bound).Where(name => visit.Query(name) is not null))
        {
            if (!isAllowed)
            {
                Refuse(options.IllegalFiltersAreRefused, name, "Only allowed for the date that is sorted by.");
                continue;
            }

            if (BodyDate.Moment(visit.Query(name)!, options.DatesFollowTheTimeZone ? visit.Offset : TimeSpan.Zero) is not { } date)
            {
                Refuse(options.BadDatesAreRefused, name, "Must be a date.");
                continue;
            }

            last = name;
            var (first, next) = Moments(date);
            switch (name[(field.Length + 2)..])
            {
                case "gt":
                    (from, lower) = (Later(from, next), lower + 1);
                    break;
                case "gte":
                    (from, lower) = (Later(from, first), lower + 1);
                    break;
                case "lt":
                    (before, upper) = (first < before ? first : before, upper + 1);
                    break;
                default:
                    (before, upper) = (next < before ? next : before, upper + 1);
                    break;
            }
        }

        Refuse(!options.ReversedRangesFindNothing && last is not null && (lower > 1 || upper > 1 || from >= before), last ?? field, "The range is empty.");
        return (from, before);
    }

    /// <summary>The first moment that counts as a date, and the first that counts as later.</summary>
    private (DateTimeOffset First, DateTimeOffset Next) Moments(DateTimeOffset date)
    {
        var step = options.ComparesWholeSeconds ? TimeSpan.TicksPerSecond : 1;
        var first = date.Ticks - (date.Ticks % step);
        return (new DateTimeOffset(first, TimeSpan.Zero), new DateTimeOffset(Math.Min(first + step, DateTimeOffset.MaxValue.Ticks), TimeSpan.Zero));
    }

    private static IEnumerable<RowFilter> When(bool holds, Func<RowFilter> filter) => holds ? [filter()] : [];

    private static DateTimeOffset Later(DateTimeOffset left, DateTimeOffset right) => left > right ? left : right;

    private static bool IsCustomType(string value) => value.StartsWith("actitype_", StringComparison.Ordinal);

    private void Refuse(bool isBad, string field, string text)
    {
        if (isBad)
        {
            faults.Add((field, text));
        }
    }
}
