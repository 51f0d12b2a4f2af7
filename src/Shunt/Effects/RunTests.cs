namespace Shunt.Effects;

/// <summary>The integration tests run against the suffixed route.</summary>
/// <param name="Url">The suffixed route.</param>
public sealed record RunTests(Uri Url) : Effect
{
    /// <inheritdoc />
    public override string Describe() => $"test it on {Url.Host}";
}
