using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>What <c>DescribeTagsAsync</c> answers.</summary>
public class DescribeTagsResponse : AmazonWebServiceResponse, IShape
{
    /// <value>The tags, resource by resource.</value>
    public List<TagDescription>? TagDescriptions { get; set; }

    void IShape.Walk(Walker walk)
    {
        TagDescriptions = walk.Shapes("TagDescriptions", TagDescriptions);
    }
}
