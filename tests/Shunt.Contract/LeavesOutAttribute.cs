namespace Shunt.Contract;

/// <summary>On a platform's fixture: which tests of the contract are left out with it, visibly, and why.</summary>
[AttributeUsage(AttributeTargets.Class)]
public abstract class LeavesOutAttribute : Attribute
{
    /// <summary>Why a test is left out; null when it is not.</summary>
    /// <param name="contract">The contract, such as <c>CutoverContract</c>; the test's own class where it is in none.</param>
    /// <param name="test">The test's name.</param>
    public abstract string? Why(string contract, string test);
}
