namespace Close.Functional;

/// <summary>The kinds of <see cref="SmsCommand"/>, without what each carries: the columns of <see cref="SmsLifeCycle.Table"/>.</summary>
public enum SmsCommandKind
{
    /// <summary>The caller changes what the SMS says or whom it is about.</summary>
    Edit = 0,

    /// <summary>The caller takes the SMS back.</summary>
    Cancel = 1,

    /// <summary>The caller has the SMS sent at a date.</summary>
    ScheduleAt = 2,

    /// <summary>The caller has the SMS sent now.</summary>
    Send = 3,

    /// <summary>The caller asks for a status that is Close's to give.</summary>
    Mark = 4,

    /// <summary>The date of a scheduled SMS has come.</summary>
    Due = 5,

    /// <summary>Close has sent the SMS.</summary>
    Delivered = 6,

    /// <summary>Close could not send the SMS.</summary>
    Failed = 7,
}
