using Nuke.Common;
using Nuke.Common.ProjectModel;

namespace Nuke.Components;

/// <summary>A build with a solution: the option <c>--solution</c>, usually given in <c>.nuke/parameters.json</c>.</summary>
public interface IHazSolution : INukeBuild
{
    /// <summary>The solution.</summary>
    [Solution]
    [Required]
    Solution Solution => TryGetValue<Solution>(() => Solution)!;
}
