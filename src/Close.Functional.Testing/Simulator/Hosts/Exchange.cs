namespace Close.Functional.Testing;

/// <summary>What comes of a call: its answer, and what goes wrong with that on the way back.</summary>
/// <param name="Answer">The answer; null when the call was not carried out and there is none.</param>
/// <param name="Fault">The break or the slowness that the host has to play; null for none.</param>
internal sealed record Exchange(Envelope? Answer, FaultKind? Fault)
{
    /// <summary>Carries out a call, as often as what goes wrong has it.</summary>
    /// <param name="call">The call.</param>
    /// <param name="fault">What goes wrong; null for nothing.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="carryOut">Gives the answer of the simulator, and changes its world.</param>
    public static Exchange Of(HttpCall call, FaultKind? fault, FaultPlan plan, Func<HttpCall, Envelope> carryOut)
    {
        switch (fault)
        {
            case FaultKind.TooManyRequests:
                return new(new RateAnswer(plan.Dialect, 100, 0, plan.Slowness, plan.Slowness, IsRefused: true).Refusal(), null);
            case FaultKind.InternalError:
                return new(Answers.Error(500, "Internal server error."), null);
            case FaultKind.BadGateway:
                return new(new Envelope(502, [new NamedValue("Content-Type", "text/html")], HttpBody.OfText("<html><body><h1>502 Bad Gateway</h1></body></html>")), null);
            case FaultKind.ServiceUnavailable:
                return new(new Envelope(503, [], HttpBody.Empty), null);
            case FaultKind.Refused or FaultKind.ResetBefore:
                return new(null, fault);
            case FaultKind.GatewayTimeout:
                carryOut(call);
                return new(new Envelope(504, [new NamedValue("Content-Type", "application/json")], HttpBody.Empty), null);
            case FaultKind.Twice:
                carryOut(call);
                return new(carryOut(call), null);
            default:
                return new(carryOut(call), fault);
        }
    }
}
