namespace Close.Functional.Testing;

// What comes from outside.
public static partial class Simulator
{
    /// <summary>Has a customer send an SMS to a number of the organization: a message with the status <c>inbox</c> that no user created.</summary>
    /// <remarks>
    /// It is inbound, carried by Close (<c>Close.io</c>) and costs what a message costs (<see cref="SimulatorOptions.Cost"/>), as in the sample of the
    /// documentation (List SMS activities). It is about no lead, unless numbers are matched (<see cref="SimulatorOptions.NumbersAreNotMatched"/>, A-10).
    /// </remarks>
    /// <param name="world">The world before.</param>
    /// <param name="remotePhone">The number of the customer, in E.164.</param>
    /// <param name="localPhone">The number that it is sent to, in E.164. It need not be one that the world knows.</param>
    /// <param name="text">What it says.</param>
    /// <returns>The world after, and the new message.</returns>
    /// <exception cref="ArgumentException">A number is not in E.164 form.</exception>
    public static (World World, Sms Sms) Receive(World world, string remotePhone, string localPhone, string text)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(text);
        var (made, sms) = NewSms.Received(world, Number(remotePhone, nameof(remotePhone)), Number(localPhone, nameof(localPhone)), text);
        return ((made with { Activities = world.Activities.Put(Row.Of(sms)) }).Remember(world.Activities), sms);
    }

    private static PhoneNumber Number(string phone, string name)
    {
        ArgumentNullException.ThrowIfNull(phone, name);
        return PhoneNumber.Parse(phone).Match(Succ: number => number, Fail: _ => throw new ArgumentException("A number in E.164 form is needed.", name));
    }
}
