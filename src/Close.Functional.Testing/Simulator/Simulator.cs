namespace Close.Functional.Testing;

/// <summary>A stand-in for Close: a world and a call go in, the world after it and the answer come out.</summary>
/// <remarks>
/// Pure. Serves the six operations that <see cref="SmsApi"/> and <see cref="ActivityApi"/> make, and answers everything else with 404, as Close does.
/// A call needs the header <c>Authorization</c>.
/// </remarks>
public static partial class Simulator
{
    /// <summary>Answers a call.</summary>
    /// <param name="world">The world before.</param>
    /// <param name="call">The call.</param>
    /// <returns>The world after, and the answer. What is refused leaves the activities as they were.</returns>
    public static (World World, Envelope Answer) Step(World world, HttpCall call)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(call);
        return Doorway.Redirect(world.Options, call) is { } redirect
            ? (world, redirect)
            : Doorway.Enter(world, call).Match(
                Right: visit => Counted(visit),
                Left: refusal => (world, refusal));
    }

    private static (World World, Envelope Answer) Counted(Visit visit)
    {
        if (visit.Options.RateLimit is not { } limit)
        {
            return Carried(visit);
        }

        var (counts, told) = visit.World.Rates.Count(limit, visit.World.Now, visit.Key, visit.Call);
        if (told.IsRefused)
        {
            return (visit.World, told.Refusal());
        }

        var (world, answer) = Carried(visit with { World = visit.World with { Rates = counts } });
        return (world, told.On(answer));
    }

    private static (World World, Envelope Answer) Carried(Visit visit)
    {
        var before = visit.World.Activities;
        var (world, answer) = Route(visit);
        return (world.Remember(before), answer);
    }

    private static (World World, Envelope Answer) Route(Visit visit) => visit.Call.Path.Split('/', StringSplitOptions.RemoveEmptyEntries) switch
    {
        ["activity"] => visit.Call.Method.Method switch
        {
            "GET" => ListEndpoint.Activities(visit),
            _ => WrongMethod(visit),
        },
        ["activity", "sms"] => visit.Call.Method.Method switch
        {
            "GET" => ListEndpoint.Sms(visit),
            "POST" => SmsEndpoint.Create(visit),
            _ => WrongMethod(visit),
        },
        ["activity", "sms", var id] => visit.Call.Method.Method switch
        {
            "GET" => SmsEndpoint.Get(visit, Uri.UnescapeDataString(id)),
            "PUT" => SmsEndpoint.Update(visit, Uri.UnescapeDataString(id)),
            "DELETE" => SmsEndpoint.Delete(visit, Uri.UnescapeDataString(id)),
            _ => WrongMethod(visit),
        },
        _ => visit.Answer(Answers.NoSuchAddress),
    };

    private static (World World, Envelope Answer) WrongMethod(Visit visit) => visit.Answer(
        visit.Options.WrongMethodsGet405 ? Answers.Plain(visit.Options, 405, "The method is not allowed for the requested URL.") : Answers.NoSuchAddress);
}
