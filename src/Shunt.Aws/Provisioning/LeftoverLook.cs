using Amazon.ResourceGroupsTaggingAPI;
using Amazon.ResourceGroupsTaggingAPI.Model;

namespace Shunt.Aws.Provisioning;

/// <summary>Lists what has a target's tags.</summary>
/// <param name="tagged">The tagging API. What it lists lags behind what there is.</param>
/// <param name="name">The team's or the product's name.</param>
/// <param name="target">The target's name.</param>
internal sealed class LeftoverLook(IAmazonResourceGroupsTaggingAPI tagged, string name, string target)
{
    private const string StackTag = "aws:cloudformation:stack-id";

    /// <summary>Lists it.</summary>
    /// <param name="cancellation">Ends the look.</param>
    public async Task<IReadOnlyList<Leftover>> ReadAsync(CancellationToken cancellation)
    {
        var found = new List<Leftover>();
        string? page = null;
        do
        {
            var request = new GetResourcesRequest
            {
                TagFilters = [new TagFilter { Key = "shunt:name", Values = [name] }, new TagFilter { Key = "shunt:target", Values = [target] }],
                PaginationToken = page,
            };
            var answer = await tagged.GetResourcesAsync(request, cancellation).ConfigureAwait(false);
            found.AddRange((answer.ResourceTagMappingList ?? []).Select(resource => new Leftover(
                resource.ResourceARN ?? "", (resource.Tags ?? []).FirstOrDefault(tag => tag.Key == StackTag)?.Value ?? "")));
            page = answer.PaginationToken;
        }
        while (!string.IsNullOrEmpty(page));

        return found;
    }
}
