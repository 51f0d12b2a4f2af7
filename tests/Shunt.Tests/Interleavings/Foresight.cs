namespace Shunt.Tests.Interleavings;

/// <summary>What an operation would do if it happened now.</summary>
/// <param name="Answer">What the process would learn from it.</param>
/// <param name="After">What all share afterwards.</param>
internal readonly record struct Foresight(Digest Answer, SharedKey After)
{
    public static readonly Digest Yes = Digest.Empty.Add(true);
}
