namespace Shunt.Verify;

/// <summary>Tests against a running instance failed. Thrown by the caller's tests; <see cref="Verifier"/> turns it into a rejected release.</summary>
public sealed class TestsFailedException : Exception
{
    /// <summary>Says which tests failed.</summary>
    /// <param name="message">One line, such as <c>2 of 14 integration tests failed: …</c>.</param>
    public TestsFailedException(string message)
        : base(message)
    {
    }
}
