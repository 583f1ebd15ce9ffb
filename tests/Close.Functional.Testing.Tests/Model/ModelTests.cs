using FsCheck;
using FsCheck.Experimental;
using FsCheck.Fluent;

namespace Close.Functional.Testing.Tests.Model;

public sealed class ModelTests
{
    [Property(MaxTest = 600)]
    public FsCheck.Property The_client_and_the_simulator_do_what_the_pages_of_Close_say() => new CloseMachine(() => new Scene()).ToProperty();
}
