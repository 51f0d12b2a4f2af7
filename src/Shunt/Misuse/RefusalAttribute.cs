namespace Shunt.Misuse;

/// <summary>Marks an exception after which a release does not go on: who catches it without looking at it would go on all the same.</summary>
/// <param name="meaning">What it means for the release, as a sentence; the compiler says it where it is passed over.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class RefusalAttribute(string meaning) : Attribute
{
    /// <value>What it means for the release, as a sentence.</value>
    public string Meaning { get; } = meaning;
}
