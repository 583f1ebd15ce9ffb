namespace Close.Functional;

/// <summary>Which assumptions are in force when a request is checked.</summary>
/// <remarks>Immutable. Documented and inferred rules always hold; see <see cref="Assumption"/> for those that do not have to.</remarks>
public sealed class Assumptions
{
    private readonly Assumption[] without;

    private Assumptions(Assumption[] without) => this.without = without;

    /// <summary>All of them: the default everywhere.</summary>
    public static Assumptions All { get; } = new([]);

    /// <summary>Gives the same set without one assumption.</summary>
    /// <param name="assumption">The rule that is no longer checked here, so that Close decides.</param>
    public Assumptions Without(Assumption assumption) => new([.. without, assumption]);

    /// <summary>Whether an assumption is in force.</summary>
    /// <param name="assumption">The assumption.</param>
    public bool Has(Assumption assumption) => !without.Contains(assumption);

    internal bool Has(RuleSource source) => source is not RuleSource.Assumed assumed || Has(assumed.Assumption);
}
