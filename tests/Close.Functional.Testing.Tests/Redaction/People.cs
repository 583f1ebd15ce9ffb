using System.Text.Json;
using Close.Functional.Testing.Tests.Cassettes;
using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Testing.Tests.Redaction;

/// <summary>People who do not exist, drawn anew each time: their numbers are random and are never called.</summary>
internal sealed record Person(string Phone, string Name, string Email)
{
    private static readonly Gen<string> AmericanPhone =
        from area in Digits("23456789", 1)
        from more in Digits("0123456789", 2)
        from exchange in Digits("2346789", 1)
        from rest in Digits("0123456789", 6)
        select "+1" + area + more + exchange + rest;

    private static readonly Gen<string> ForeignPhone =
        from code in Gen.Elements("44", "49", "33", "7", "353", "91")
        from first in Digits("123456789", 1)
        from length in Gen.Choose(7, 9)
        from rest in Digits("0123456789", length)
        select "+" + code + first + rest;

    public static Gen<string> Phones { get; } = Gen.Frequency((3, AmericanPhone), (1, ForeignPhone));

    public static Gen<string> OtherPhones => ForeignPhone;

    private static readonly Gen<string> NameWord =
        from first in Digits("ABCDEFGHIKLMNOPRST", 1)
        from length in Gen.Choose(7, 10)
        from rest in Digits("abcdefghiklmnoprstuéö", length)
        select first + rest;

    public static Gen<string> Names { get; } = from first in NameWord from last in NameWord from between in Gen.Elements(" ", "-", ", ") select first + between + last;

    public static Gen<string> Emails { get; } =
        from local in Digits("abcdefghiklmnoprst.", 9)
        from tag in Gen.Elements("", "", "+news")
        select "a" + local + "z" + tag + "@example.com";

    public static Gen<Person> Any { get; } = from phone in Phones from name in Names from email in Emails select new Person(phone, name, email);

    /// <summary>The same number, however people and programs write it.</summary>
    public static Gen<string> Written(string phone) => phone is ['+', '1', ..]
        ? Gen.Elements(
            phone, $"({phone[2..5]}) {phone[5..8]}-{phone[8..]}", $"{phone[2..5]}-{phone[5..8]}-{phone[8..]}", $"{phone[2..5]}.{phone[5..8]}.{phone[8..]}",
            $"+1 {phone[2..5]}-{phone[5..8]}-{phone[8..]}", $"1-{phone[2..5]}-{phone[5..8]}-{phone[8..]}", phone[1..], phone[2..], $"+1 ({phone[2..5]}) {phone[5..8]} {phone[8..]}")
        : Gen.Elements(phone, $"{phone[..3]} {phone[3..6]} {phone[6..]}", $"{phone[..5]}-{phone[5..]}");

    /// <summary>Interactions that are all about one person.</summary>
    public static Gen<Interaction> Interactions(Person person) =>
        from one in Written(person.Phone)
        from two in Written(person.Phone)
        from three in Written(person.Phone)
        from four in Written(person.Phone)
        from isForm in Gen.Elements(true, false)
        select new Interaction(
            new RecordedRequest("POST", $"/lead/{Uri.EscapeDataString(person.Email)}/{Uri.EscapeDataString(person.Phone)}/")
            {
                Query = [new("remote_phone__in", one), new("query", $"name:{person.Name} phone:{two}"), new("next", $"https://example.com/?phone={Uri.EscapeDataString(person.Phone)}&email={Uri.EscapeDataString(person.Email)}")],
                Headers = [new("location", $"/contacts/{person.Email}")],
                Body = isForm
                    ? new CassetteBody.Text($"contact_phone={Uri.EscapeDataString(three)}&name={Uri.EscapeDataString(person.Name)}&a=1")
                    : Json($$"""{"remote_phone":{{Text(three)}},"text":{{Text($"Call {person.Name} at {four}, or write to {person.Email} 👍")}}}"""),
            },
            new RecordedResponse(200)
            {
                Body = Json($$"""
                    {"data":[{"id":"acti_5kLm6nOp7qRs8tUv9wXyZ0","remote_phone":{{Text(one)}},"remote_phone_formatted":{{Text(two)}},"user_name":{{Text(person.Name)}},
                    "sender":{{Text($"\"{person.Name}\" <{person.Email}>")}},"to":[{{Text(person.Email)}}],"envelope":{"from":[{"email":{{Text(person.Email)}},"name":{{Text(person.Name)}}}]},
                    "transcripts":[{"speaker":{{Text(person.Name)}},"parts":[{"said":{{Text($"I am {person.Name}")}}}]}],"note_html":{{Text($"<p>{person.Name}<br/>{four}</p>")}},
                    "error":{{Text($"No such number: {person.Phone} or {person.Email}.")}}}]}
                    """),
            });

    private static Gen<string> Digits(string signs, int count) => Gen.Elements(signs.ToCharArray()).ArrayOf(count).Select(all => new string(all));

    private static CassetteBody Json(string json) => Tapes.Json(json);

    private static string Text(string text) => JsonSerializer.Serialize(text, Texts.Default.String);
}
