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

    public static WireKind<TEnum> Enum<TEnum>(Func<string, TEnum> of)
        where TEnum : OpenEnum => new EnumKind<TEnum>(of);

    public static WireKind<Arr<TItem>> ListOf<TItem>(WireKind<TItem> item) => new ListKind<TItem>(item);

    private static string ReadText(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not JsonTokenType.String)
        {
            throw new WireException("a text");
        }

        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new WireException("a text of valid Unicode");
        }
    }

    private sealed class TextKind<TValue>(Func<string, TValue> create, Func<TValue, string> text, bool isShared = false) : WireKind<TValue?>
        where TValue : class
    {
        private readonly Type type = typeof(TValue);

        public override TValue? Read(ref JsonCursor json) =>
            !json.TakePlainText(out var content) ? json.Slowly(this)
            : isShared ? json.Memory.Texts.Get(content, type, create)
            : create(StrictText.Of(content));

        public override TValue Read(ref Utf8JsonReader reader) => create(ReadText(ref reader));

        public override void Write(Utf8JsonWriter writer, TValue? value) => writer.WriteStringValue(text(value!));

        public override bool IsAbsent(TValue? value) => value is null;
    }

    // An empty text names nothing; taken for an id it would address the whole collection.
    private sealed class IdKind<TId>(Func<string, TId> create, bool isShared) : WireKind<TId?>
        where TId : EntityId
    {
        private readonly Type type = typeof(TId);
        private readonly Func<string, TId?> createUnlessEmpty = text => text.Length > 0 ? create(text) : null;

        public override TId? Read(ref Utf8JsonReader reader) => createUnlessEmpty(ReadText(ref reader));

        public override TId? Read(ref JsonCursor json) =>
            !json.TakePlainText(out var content) ? json.Slowly(this)
            : isShared ? json.Memory.Texts.Get(content, type, createUnlessEmpty)
            : createUnlessEmpty(StrictText.Of(content));

        public override void Write(Utf8JsonWriter writer, TId? value) => writer.WriteStringValue(value!.Value);

        public override bool IsAbsent(TId? value) => value is null;

        public override void WriteEmpty(Utf8JsonWriter writer) => writer.WriteStringValue("");
    }

    private sealed class EnumKind<TEnum>(Func<string, TEnum> of) : WireKind<TEnum>
        where TEnum : OpenEnum
    {
        private readonly Type type = typeof(TEnum);

        public override TEnum Read(ref Utf8JsonReader reader) => of(ReadText(ref reader));

        public override TEnum Read(ref JsonCursor json) =>
            json.TakePlainText(out var content) ? json.Memory.Texts.Get(content, type, of)! : json.Slowly(this);

        public override void Write(Utf8JsonWriter writer, TEnum value) => writer.WriteStringValue(value.Text);

        public override bool IsAbsent(TEnum value) => value.IsUnspecified;

        public override void WriteEmpty(Utf8JsonWriter writer) => writer.WriteStringValue("");
    }

    private sealed class DateKind : WireKind<DateTimeOffset?>
    {
        public override DateTimeOffset? Read(ref Utf8JsonReader reader) =>
            WireDate.Parse(ReadText(ref reader)) ?? throw new WireException("a date and time such as 2026-03-01T12:00:00+00:00");

        public override DateTimeOffset? Read(ref JsonCursor json)
        {
            if (WireDate.TryParse(json.Rest, out var date, out var length))
            {
                json.Skip(length);
                return date;
            }

            return json.Slowly(this);
        }

        public override void Write(Utf8JsonWriter writer, DateTimeOffset? value) => writer.WriteStringValue(WireDate.Format(value!.Value));

        public override bool IsAbsent(DateTimeOffset? value) => value is null;
    }

    private sealed class WholeKind : WireKind<long?>
    {
        public override long? Read(ref Utf8JsonReader reader) =>
            reader.TokenType is JsonTokenType.Number && reader.TryGetInt64(out var number) ? number : throw new WireException("a whole number");

        public override long? Read(ref JsonCursor json) => json.TakeSmallNumber(out var number) ? number : json.Slowly(this);

        public override void Write(Utf8JsonWriter writer, long? value) => writer.WriteNumberValue(value!.Value);

        public override bool IsAbsent(long? value) => value is null;
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

        public override void Write(Utf8JsonWriter writer, TimeSpan? value) => writer.WriteNumberValue((decimal)value!.Value.Ticks / TimeSpan.TicksPerSecond);

        public override bool IsAbsent(TimeSpan? value) => value is null;
    }

    private sealed class FlagKind : WireKind<bool>
    {
        public override bool Read(ref Utf8JsonReader reader) =>
            reader.TokenType is JsonTokenType.True or JsonTokenType.False ? reader.GetBoolean() : throw new WireException("true or false");

        public override bool Read(ref JsonCursor json) => json.Take("true"u8) || (!json.Take("false"u8) && json.Slowly(this));

        public override void Write(Utf8JsonWriter writer, bool value) => writer.WriteBooleanValue(value);

        public override bool IsAbsent(bool value) => false;
    }

    private sealed class OptionalFlagKind : WireKind<bool?>
    {
        public override bool? Read(ref Utf8JsonReader reader) => Flag.Read(ref reader);

        public override bool? Read(ref JsonCursor json) => Flag.Read(ref json);

        public override void Write(Utf8JsonWriter writer, bool? value) => writer.WriteBooleanValue(value!.Value);

        public override bool IsAbsent(bool? value) => value is null;
    }

    private sealed class RawKind : WireKind<RawJson?>
    {
        public override RawJson? Read(ref Utf8JsonReader reader) => RawJson.Of(Element.Read(ref reader));

        public override void Write(Utf8JsonWriter writer, RawJson? value) => RawCopy.Write(writer, value!.Element);

        public override bool IsAbsent(RawJson? value) => value is null;
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

        public override void Write(Utf8JsonWriter writer, JsonElement value) => RawCopy.Write(writer, value);

        public override bool IsAbsent(JsonElement value) => false;
    }

    private sealed class PartKind<T>(WireKind<T> part) : WireKind<T?>
        where T : class
    {
        public override T? Read(ref Utf8JsonReader reader) => part.Read(ref reader);

        public override T? Read(ref JsonCursor json) => part.Read(ref json);

        public override void Write(Utf8JsonWriter writer, T? value) => part.Write(writer, value!);

        public override bool IsAbsent(T? value) => value is null;
    }

    private sealed class ListKind<TItem>(WireKind<TItem> item) : WireKind<Arr<TItem>>
    {
        public override Arr<TItem> Read(ref Utf8JsonReader reader)
        {
            if (reader.TokenType is not JsonTokenType.StartArray)
            {
                throw new WireException("a list");
            }

            var items = new List<TItem>();
            while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
            {
                try
                {
                    items.Add(item.Read(ref reader));
                }
                catch (WireException error)
                {
                    throw error.In(items.Count);
                }
            }

            return toArray(items);
        }

        public override Arr<TItem> Read(ref JsonCursor json)
        {
            if (!json.TakeSign('['))
            {
                throw new WireException("a list");
            }

            if (json.TakeSign(']'))
            {
                return Arr<TItem>.Empty;
            }

            var items = new List<TItem>();
            json.Enter();
            do
            {
                json.SkipSpaces();
                items.Add(item.Read(ref json));
            }
            while (json.TakeSign(','));

            json.Leave();
            return json.TakeSign(']') ? toArray(items) : throw new WireException("a comma or the end of the list");
        }

        public override void Write(Utf8JsonWriter writer, Arr<TItem> value)
        {
            writer.WriteStartArray();
            foreach (var one in value)
            {
                item.Write(writer, one);
            }

            writer.WriteEndArray();
        }

        public override bool IsAbsent(Arr<TItem> value) => value.IsEmpty;

        public override void WriteEmpty(Utf8JsonWriter writer)
        {
            writer.WriteStartArray();
            writer.WriteEndArray();
        }
    }
}
