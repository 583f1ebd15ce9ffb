namespace Close.Functional;

/// <summary>Whether a call may be sent again when it is not known whether Close got it.</summary>
/// <remarks>A call that Close refused with 429 was not processed and may be sent again either way.</remarks>
public enum Repeat
{
    /// <summary>No: a second arrival would do a second thing, such as send a second SMS. Close documents no idempotency key.</summary>
    Unsafe = 0,

    /// <summary>Yes: a second arrival changes nothing that the first did not.</summary>
    Safe = 1,
}
