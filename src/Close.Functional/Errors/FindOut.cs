namespace Close.Functional;

/// <summary>Says how to find out whether a call took effect. There is nothing to find out about one that may simply be sent again.</summary>
internal static class FindOut
{
    /// <summary>Gives what to do as the rest of a sentence, with the pattern of the path and no id in it; null for a call that is safe to repeat.</summary>
    public static string? Of(HttpCall call) => (call.Repeat, call.Target, call.Method.Method, call.Route) switch
    {
        (Repeat.Safe, _, _, _) => null,
        (_, CallTarget.Api, "POST", "/activity/sms/") => "list the newest SMS of the lead (GET /activity/sms/) and look for the text before you create it again",
        (_, CallTarget.Api, "PUT", "/activity/sms/{id}/") => "get the SMS (GET /activity/sms/{id}/) and look at its status before you send the change again",
        (_, CallTarget.Api, "POST", var route) when !route.Contains("{id}", StringComparison.Ordinal) =>
            $"list the newest objects (GET {route}) and look for what was to be made before you send the call again",
        (_, CallTarget.Api, "PUT" or "DELETE", var route) => $"get the object (GET {route}) and look for the change before you send it again",
        _ => "look for its effect before you send it again",
    };

    /// <summary>Gives the error with <see cref="CloseError.Unavailable.FindOut"/> where that helps; any other error as it is.</summary>
    public static CloseError Tell(HttpCall call, CloseError error) =>
        error is CloseError.Unavailable { Outcome: Outcome.Unknown, FindOut: null } lost && Of(call) is { } how ? lost with { FindOut = how } : error;
}
