namespace Close.Functional;

/// <summary>Who moves an SMS from one state to another.</summary>
public enum SmsActor
{
    /// <summary>The one who calls the API, by changing the SMS.</summary>
    Caller = 0,

    /// <summary>Close itself, when time passes or a carrier answers. No call asks for it.</summary>
    System = 1,
}
