namespace Shunt.Edge.Control;

/// <summary>What the worker asks of its supervisor; see <see cref="IChildren"/>.</summary>
internal enum ControlVerb
{
    List,
    Start,
    Adopt,
    Stop,
    Forget,
    EndEdge,
}
