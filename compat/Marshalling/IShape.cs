namespace Marshalling;

/// <summary>What goes over the wire in members: a request, an answer, or a part of one.</summary>
internal interface IShape
{
    /// <summary>Names every member to a walker, in the order they are written in; the walker writes them or fills them.</summary>
    /// <param name="walk">Who writes or reads.</param>
    void Walk(Walker walk);
}
