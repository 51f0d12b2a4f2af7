namespace Shunt.Misuse;

/// <summary>Marks a type whose values prove that a step was done: whoever writes a target gets them from that step alone.</summary>
/// <param name="how">What gives one, as a sentence; the compiler says it where a value is made or taken otherwise.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ProofAttribute(string how) : Attribute
{
    /// <value>What gives one, as a sentence.</value>
    public string How { get; } = how;
}
