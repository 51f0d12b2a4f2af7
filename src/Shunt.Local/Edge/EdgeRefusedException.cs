namespace Shunt.Local.Edge;

/// <summary>The edge did not do what was asked, because it would be unsafe or cannot be done. Nothing changed.</summary>
public sealed class EdgeRefusedException : ReleaseException
{
    /// <summary>Passes on the edge's reason.</summary>
    /// <param name="message">The edge's reason.</param>
    public EdgeRefusedException(string message)
        : base(ExitCode.Failed, message)
    {
    }
}
