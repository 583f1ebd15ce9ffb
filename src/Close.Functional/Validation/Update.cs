namespace Close.Functional;

/// <summary>What a change does to one field: keeps it, clears it, or gives it a value.</summary>
/// <typeparam name="T">The value.</typeparam>
/// <remarks>
/// The default keeps. A value converts by itself, and for a text null converts to <c>Clear</c>: <c>Text = "Hi"</c>, <c>Text = null</c>. For a date
/// or a list, say <see cref="Clear"/> and <see cref="To"/>.
/// </remarks>
public readonly record struct Update<T>
    where T : notnull
{
    private Update(bool isCleared, T? value)
    {
        IsGiven = true;
        IsCleared = isCleared;
        Value = value;
    }

    /// <summary>Leaves the field as it is: the change does not mention it.</summary>
    public static Update<T> Keep => default;

    /// <summary>Empties the field: the change says null.</summary>
    public static Update<T> Clear => new(isCleared: true, default);

    /// <summary>Whether the change mentions the field at all.</summary>
    public bool IsGiven { get; }

    /// <summary>Whether the change empties the field.</summary>
    public bool IsCleared { get; }

    /// <summary>The new value; the default of its type when the field is kept or cleared.</summary>
    public T? Value { get; }

    /// <summary>Gives the field a value.</summary>
    /// <param name="value">The value; null clears the field.</param>
    public static Update<T> To(T? value) => value is null ? Clear : new(isCleared: false, value);

    /// <summary>Gives the field a value.</summary>
    /// <param name="value">The value; null clears the field.</param>
    public static implicit operator Update<T>(T? value) => To(value);

    internal Update<TNext> Map<TNext>(Func<T, TNext> change)
        where TNext : notnull => !IsGiven ? Update<TNext>.Keep : IsCleared ? Update<TNext>.Clear : Update<TNext>.To(change(Value!));

    /// <summary>Says what happens to the field, without the value.</summary>
    public override string ToString() => !IsGiven ? "keep" : IsCleared ? "clear" : "set";
}
