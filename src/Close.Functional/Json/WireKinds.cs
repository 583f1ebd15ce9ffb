using System.Runtime.InteropServices;
using System.Text.Json;

namespace Close.Functional;

/// <summary>The kinds of value that Close's answers are made of.</summary>
internal static class WireKinds
{
    public static WireKind<string?> Text { get; } = new TextKind<string>(static text => text, static text => text);

    /// <summary>A text that many objects of a page share, such as the name of a user: read once for all of them.</summary>
    public static WireKind<string?> SharedText { get; } = new TextKind<string>(static text => text, static text => text, isShared: true);

    public static WireKind<PhoneNumber?> Phone { get; } = new TextKind<PhoneNumber>(static text => new PhoneNumber(text), static phone => phone.Value, isShared: true);

    public static WireKind<DateTimeOffset?> Date { get; } = new DateKind();

    public static WireKind<long?> Whole { get; } = new WholeKind();

    public static WireKind<TimeSpan?> Seconds { get; } = new SecondsKind();

    public static WireKind<bool> Flag { get; } = new FlagKind();

    public static WireKind<bool?> OptionalFlag { get; } = new OptionalFlagKind();

    public static WireKind<Arr<string>> Texts { get; } = new ListKind<string>(Text!);

    public static WireKind<RawJson?> Raw { get; } = new RawKind();

    public static WireKind<JsonElement> Element { get; } = new ElementKind();

    public static WireKind<FieldValues> Values { get; } = new ValuesKind();

    public static WireKind<TId?> Id<TId>(Func<string, TId> create)
        where TId : EntityId => new IdKind<TId>(create, isShared: true);

    /// <summary>An id that no other object of a page has.</summary>
    public static WireKind<TId?> OwnId<TId>(Func<string, TId> create)
        where TId : EntityId => new IdKind<TId>(create, isShared: false);

    public static WireKind<Arr<TId>> IdsOf<TId>(Func<string, TId> create)
        where TId : EntityId => new ListKind<TId>(new TextKind<TId>(create, static id => id.Value, isShared: true)!);

    public static WireKind<T?> Optional<T>(WireKind<T> part)
        where T : class => new PartKind<T>(part);

    public static WireKind<TEnum> Enum<TEnum>(Func<string, TEnum> of, IReadOnlyList<TEnum> known)
        where TEnum : OpenEnum => new EnumKind<TEnum>(of, [.. known]);

    public static WireKind<Arr<TItem>> ListOf<TItem>(WireKind<TItem> item) => new ListKind<TItem>(item);

    private sealed class DateKind : WireKind<DateTimeOffset?>
    {
        public override DateTimeOffset? Read(ref Utf8JsonReader reader) =>
            WireDate.Parse(WireText.Read(ref reader)) ?? throw new WireException("a date and time such as 2026-03-01T12:00:00+00:00");

        public override DateTimeOffset? Read(ref JsonCursor json)
        {
            if (WireDate.TryParse(json.Rest, out var date, out var length))
            {
                json.Skip(length);
                return date;
            }

            return json.Slowly(this);
        }

        public override void Write(ref WireWriter json, DateTimeOffset? value) => json.Date(value!.Value);
    }

    private sealed class WholeKind : WireKind<long?>
    {
        public override long? Read(ref Utf8JsonReader reader) =>
            reader.TokenType is JsonTokenType.Number && reader.TryGetInt64(out var number) ? number : throw new WireException("a whole number");

        public override long? Read(ref JsonCursor json) => json.TakeSmallNumber(out var number) ? number : json.Slowly(this);

        public override void Write(ref WireWriter json, long? value) => json.Number(value!.Value);
    }

    // In decimals, of which a tick is one: through a double, some delays would come back a tick short.
    private sealed class SecondsKind : WireKind<TimeSpan?>
    {
        private const decimal Longest = (decimal)long.MaxValue / TimeSpan.TicksPerSecond;

        public override TimeSpan? Read(ref Utf8JsonReader reader) =>
            reader.TokenType is JsonTokenType.Number && reader.TryGetDecimal(out var seconds) && Math.Abs(seconds) <= Longest
                ? TimeSpan.FromTicks((long)(seconds * TimeSpan.TicksPerSecond))
                : throw new WireException("a number of seconds");

        public override TimeSpan? Read(ref JsonCursor json) =>
            json.TakeSmallNumber(out var seconds) ? TimeSpan.FromTicks(seconds * TimeSpan.TicksPerSecond) : json.Slowly(this);

        public override void Write(ref WireWriter json, TimeSpan? value) => json.Number((decimal)value!.Value.Ticks / TimeSpan.TicksPerSecond);
    }

    private sealed class FlagKind : WireKind<bool>
    {
        public override bool Read(ref Utf8JsonReader reader) =>
            reader.TokenType is JsonTokenType.True or JsonTokenType.False ? reader.GetBoolean() : throw new WireException("true or false");

        public override bool Read(ref JsonCursor json) => json.Take("true"u8) || (!json.Take("false"u8) && json.Slowly(this));

        public override void Write(ref WireWriter json, bool value) => json.Flag(value);
    }

    private sealed class OptionalFlagKind : WireKind<bool?>
    {
        public override bool? Read(ref Utf8JsonReader reader) => Flag.Read(ref reader);

        public override bool? Read(ref JsonCursor json) => Flag.Read(ref json);

        public override void Write(ref WireWriter json, bool? value) => Flag.Write(ref json, value!.Value);
    }

    private sealed class RawKind : WireKind<RawJson?>
    {
        public override RawJson? Read(ref Utf8JsonReader reader) => RawJson.Of(Element.Read(ref reader));

        public override void Write(ref WireWriter json, RawJson? value) => json.Raw(value!.Element);
    }

    private sealed class ElementKind : WireKind<JsonElement>
    {
        public override bool ReadsNull => true;

        // The reader has counted the depth; only the names are left to check.
        private static readonly JsonDocumentOptions NamesOnce = new() { AllowDuplicateProperties = false, MaxDepth = 1000 };

        public override JsonElement Read(ref Utf8JsonReader reader)
        {
            var element = JsonElement.ParseValue(ref reader);
            return element.ValueKind is JsonValueKind.Object or JsonValueKind.Array
                ? JsonElement.Parse(JsonMarshal.GetRawUtf8Value(element), NamesOnce)
                : element;
        }

        public override void Write(ref WireWriter json, JsonElement value) => json.Raw(value);
    }

    private sealed class PartKind<T>(WireKind<T> part) : WireKind<T?>
        where T : class
    {
        public override T? Read(ref Utf8JsonReader reader) => part.Read(ref reader);

        public override T? Read(ref JsonCursor json) => part.Read(ref json);

        public override void Write(ref WireWriter json, T? value) => part.Write(ref json, value!);
    }
}
