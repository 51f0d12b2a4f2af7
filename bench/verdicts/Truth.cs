namespace Bench.Verdicts;

/// <summary>What is true of a new version, which its verdict should say.</summary>
enum Truth
{
    /// <summary>It fails no more often than the old one: to call it worse is a false abort.</summary>
    NoWorse,

    /// <summary>It fails more often by the margin or more: to call it no worse is a false promotion.</summary>
    Worse,
}
