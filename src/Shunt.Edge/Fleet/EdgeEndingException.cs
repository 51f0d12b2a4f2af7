namespace Shunt.Edge.Fleet;

/// <summary>The edge has nothing left to do and is ending: whoever asks now is to start another.</summary>
internal sealed class EdgeEndingException : Exception
{
    public EdgeEndingException()
        : base("The edge is ending: its last target has gone.")
    {
    }
}
