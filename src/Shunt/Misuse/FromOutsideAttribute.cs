namespace Shunt.Misuse;

/// <summary>Marks a value that somebody or something outside of the build decides on each run: a constant in the code would decide it for ever.</summary>
/// <param name="source">Where it comes from, as a sentence; the compiler says it where a constant is given.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class FromOutsideAttribute(string source) : Attribute
{
    /// <value>Where the value comes from, as a sentence.</value>
    public string Source { get; } = source;
}
