namespace Close.Functional.Testing.Tests.Model;

/// <summary>A mistake on purpose, put between the client and the simulator, to see that the model notices.</summary>
/// <param name="Name">What is wrong.</param>
/// <param name="Plant">Puts it around the transport of a scene.</param>
internal sealed record Bug(string Name, Func<Transport, Scene, Transport> Plant)
{
    public override string ToString() => Name;
}
