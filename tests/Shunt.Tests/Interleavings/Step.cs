using System.Globalization;

namespace Shunt.Tests.Interleavings;

/// <summary>One step of a schedule. Printed as the process's number and a sign, such as <c>0.</c> or <c>1+</c>.</summary>
internal readonly record struct Step(int Process, StepKind Kind)
{
    public static IReadOnlyList<Step> Parse(string schedule) =>
        [.. schedule.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(step => new Step(int.Parse(step[..^1], CultureInfo.InvariantCulture), (StepKind)step[^1]))];

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Process}{(char)Kind}");
}
