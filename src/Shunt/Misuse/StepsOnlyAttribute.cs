namespace Shunt.Misuse;

/// <summary>Marks what changes a target and is for the steps of a release alone: they write down first what they will do, so that it can be finished or undone.</summary>
/// <param name="instead">What a target of one's own does instead, as a sentence; the compiler says it.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public sealed class StepsOnlyAttribute(string instead) : Attribute
{
    /// <value>What to do instead, as a sentence.</value>
    public string Instead { get; } = instead;
}
