using Shunt.Platforms;

namespace Shunt.Edge.State;

/// <summary>One of the processes that serve as an instance.</summary>
/// <param name="Instance">The instance.</param>
/// <param name="Number">Which of its processes, from 0.</param>
internal readonly record struct ProcessId(InstanceId Instance, int Number)
{
    /// <summary>The instance's name; with <c>#2</c> for its second process, and so on.</summary>
    public override string ToString() => Number == 0 ? $"{Instance}" : $"{Instance}#{Number + 1}";
}
